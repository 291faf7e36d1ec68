using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Actors.Server.Hosting;

/// <summary>
/// Serves the built console: files with a hash in their name for ever, the page itself fresh, and the page for every address
/// that belongs to the console's own routes. A file that was compressed at build time is sent compressed.
/// </summary>
public static class ConsoleFiles
{
    private static readonly (string Coding, string Suffix)[] Codings = [("br", ".br"), ("gzip", ".gz")];
    private static readonly string[] NotConsole = ["/api", "/live", "/health", "/openapi", "/test", "/assets", "/dashboard", "/metrics"];

    public static void UseConsole(this WebApplication app, string folder)
    {
        if (!File.Exists(Path.Combine(folder, "index.html")))
            return;

        var files = new PhysicalFileProvider(folder);
        var types = new FileExtensionContentTypeProvider();
        app.Use((http, next) =>
        {
            if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
                return next(http);
            if (http.GetEndpoint() is null && IsPage(http.Request.Path))
                http.Request.Path = "/index.html";
            PreferCompressed(http, files);
            return next(http);
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            ContentTypeProvider = types,
            ServeUnknownFileTypes = true,
            OnPrepareResponse = context => Prepare(context, types),
        });
    }

    private static bool IsPage(PathString path) =>
        !Path.HasExtension(path.Value) && !NotConsole.Any(prefix => path.StartsWithSegments(prefix, StringComparison.Ordinal));

    private static void PreferCompressed(HttpContext http, PhysicalFileProvider files)
    {
        var accepted = http.Request.Headers.AcceptEncoding.ToString();
        foreach (var (coding, suffix) in Codings)
        {
            if (!accepted.Contains(coding, StringComparison.Ordinal) || !files.GetFileInfo(http.Request.Path + suffix).Exists)
                continue;
            http.Request.Path += suffix;
            http.Response.Headers.ContentEncoding = coding;
            http.Response.Headers.Vary = "Accept-Encoding";
            return;
        }
    }

    private static void Prepare(StaticFileResponseContext context, FileExtensionContentTypeProvider types)
    {
        var headers = context.Context.Response.Headers;
        var path = context.Context.Request.Path.Value!;
        if (headers.ContentEncoding.Count > 0)
        {
            path = path[..path.LastIndexOf('.')];
            headers.ContentType = types.TryGetContentType(path, out var type) ? type : "application/octet-stream";
        }
        headers.CacheControl = path.StartsWith("/assets/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
    }
}
