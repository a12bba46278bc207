using Microsoft.AspNetCore.StaticAssets;

namespace ServiceKpi.Web.Access;

/// <summary>Marks an address that answers with a file of the application that it makes itself.</summary>
internal sealed class PublicFile
{
    /// <summary>True when a file of the application is asked for, which is the same for everybody.</summary>
    public static bool IsAsked(HttpContext context) =>
        context.GetEndpoint()?.Metadata is { } what
        && (what.GetMetadata<StaticAssetDescriptor>() is not null || what.GetMetadata<PublicFile>() is not null);
}
