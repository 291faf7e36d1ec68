using Microsoft.AspNetCore.Http.Metadata;

namespace Actors.Server.Requests;

/// <summary>How large a body may be; routing applies it before anything is read.</summary>
public sealed record SizeLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;

public static class SizeLimits
{
    public const long Ordinary = 1024 * 1024;

    /// <summary>Three files of 10 MB are 40 MB in base64; a mail carries its files twice, once in its raw bytes.</summary>
    public const long WithFiles = 48L * 1024 * 1024;

    public static RouteHandlerBuilder MayCarry(this RouteHandlerBuilder endpoint, long bytes) => endpoint.WithMetadata(new SizeLimit(bytes));

    public static RouteHandlerBuilder MayCarryFiles(this RouteHandlerBuilder endpoint) => endpoint.MayCarry(WithFiles);
}
