using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace ServiceKpi.Web.Features.Daily;

/// <summary>The version of a day that a request says it has seen.</summary>
internal static class SeenVersion
{
    /// <summary>No day ever has this one.</summary>
    private const int NoSuch = -1;

    /// <summary>The tag of a version.</summary>
    public static string Tag(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>Reads the condition of a write; null for none. False when it cannot be read.</summary>
    public static bool TryRead(IHeaderDictionary headers, out int? seen)
    {
        seen = headers.IfNoneMatch.ToString().Trim() == "*" ? 0 : null;
        if (headers.IfMatch.Count == 0)
        {
            return true;
        }

        if (!EntityTagHeaderValue.TryParse(headers.IfMatch.ToString(), out var tag) || tag.Equals(EntityTagHeaderValue.Any))
        {
            return false;
        }

        // A weak tag, and one that never was a version here, match nothing (RFC 9110, 13.1.1).
        seen = !tag.IsWeak && int.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : NoSuch;
        return true;
    }
}
