namespace Actors.Server.Problems;

/// <summary>The problems that come from the way of asking; those of the domain come from its refusals.</summary>
public static class KnownProblems
{
    public static readonly Problem BodyMissing = new(400, "body.missing", "A body is needed", "Send a JSON object.");

    public static readonly Problem BodyTooLarge =
        new(413, "body.too-large", "The body is too large", "Mails and messages may have 48 MB with their attachments, everything else 1 MB.");

    public static readonly Problem BodyType =
        new(415, "body.content-type", "The content type is not supported", "Send application/json in UTF-8.");

    public static readonly Problem RequestMalformed =
        new(400, "request.malformed", "The request cannot be read", "A parameter or a header has a form that cannot be read.");

    public static readonly Problem RequestTooSlow =
        new(408, "request.too-slow", "The request came too slowly", "Send the body faster.");

    public static readonly Problem IdempotencyMismatch = new(
        422,
        "idempotency.mismatch",
        "The idempotency key was used for something else",
        "Repeat a request unchanged, or choose a new Idempotency-Key.");

    public static readonly Problem NotSignedIn =
        new(401, "access.unauthenticated", "Nobody is signed in", "Sign in, or send an API key in the header X-Api-Key.");

    public static readonly Problem NotAllowed =
        new(403, "access.denied", "This is not allowed", "The roles of the caller do not include the permission this needs.");

    public static readonly Problem Antiforgery = new(
        403,
        "access.antiforgery",
        "The request does not prove that it comes from the console",
        "Send the value of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN.");

    public static readonly Problem ForeignOrigin = new(
        403,
        "access.origin",
        "The page of another site asks",
        "Open the console under the address of this server. A proxy in between keeps the header Host, or is named in ACTORS_TRUSTED_PROXIES.");

    public static readonly Problem NotFresh = new(
        403, "session.not-fresh", "The sign-in is not fresh", "To decide this, sign in again (POST /session) and repeat.");

    public static readonly Problem NotFound = new(404, "not-found", "There is no such thing", "Nothing is known under this address.");

    public static readonly Problem NoDesk = new(404, "desk.unknown", "There is no such thing", "Only people have a desk; an API key has none.");

    public static readonly Problem Erased = new(410, "content.erased", "The content was erased", "The record still proves that it was there.");

    public static readonly Problem MethodNotAllowed =
        new(405, "method.not-allowed", "The method is not allowed", "See the header Allow for what this address understands.");

    public static readonly Problem IfMatchMissing = new(
        428,
        "precondition.missing",
        "The version you have seen is needed",
        "Send If-Match with the ETag of the ticket you answer.");

    public static readonly Problem TooManyRequests =
        new(429, "rate.limited", "Too many requests", "Wait as long as Retry-After says.");

    public static readonly Problem JournalUnavailable = new(
        503,
        "journal.unavailable",
        "The record cannot be written or read just now",
        "The outcome is unknown. Repeat the request with the same Idempotency-Key; it is done once.")
    {
        RetryAfterSeconds = 2,
    };

    public static readonly Problem Unexpected = new(
        500,
        "internal",
        "Something went wrong",
        "It was logged under the trace ID. Repeating the request with the same Idempotency-Key does no harm.");

    public static Problem Invalid(params IReadOnlyList<FieldError> errors) =>
        new(422, "request.invalid", "The request cannot be accepted as it is", "See errors.") { Errors = errors };

    public static Problem Malformed(string field, string detail) => RequestMalformed with { Errors = [new(field, detail)] };

    /// <summary>For answers of the framework that carry a status and nothing else.</summary>
    public static Problem ForStatus(int status) => status switch
    {
        400 => RequestMalformed,
        401 => NotSignedIn,
        403 => NotAllowed,
        404 => NotFound,
        405 => MethodNotAllowed,
        408 => RequestTooSlow,
        413 => BodyTooLarge,
        415 => BodyType,
        429 => TooManyRequests,
        503 => JournalUnavailable,
        >= 500 => Unexpected,
        _ => new(status, $"http.{status}", "The request was refused", "See the status."),
    };
}
