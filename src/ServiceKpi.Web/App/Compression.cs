using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace ServiceKpi.Web.App;

/// <summary>
/// Sends text compressed: a page of hundreds of outlets is a tenth of its size on a phone's line. Over HTTPS too: what could be guessed
/// from the size of such an answer would have to be a secret that stays the same, and the only secrets in a page, the tokens of its forms
/// and the marks of its circuit, are encrypted anew for each answer.
/// </summary>
internal static class Compression
{
    private static readonly string[] Further = ["image/svg+xml", "text/csv"];

    public static IServiceCollection AddCompression(this IServiceCollection services) => services
        .AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, .. Further];
        })
        .Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal)
        .Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
}
