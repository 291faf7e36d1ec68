using System.Globalization;
using Actors.Ledger;
using Actors.Server.Hosting;

namespace Actors.Server.Proofs;

/// <summary>
/// Signs the checkpoints of others by C2SP tlog-witness, where the operator has given this server a name as a witness. Nobody signs in here: a
/// checkpoint counts by its own signature.
/// </summary>
public static class Witnessing
{
    private const string Text = "text/plain";
    private const string SizeText = "text/x.tlog.size";

    /// <summary>Many times what 63 hashes and some signatures need.</summary>
    private const int MostBytes = 64 * 1024;

    private static readonly Problem Malformed = new(
        400, "witness.malformed", "This is no request to a witness", "Send the old size, the consistency proof, an empty line and the signed checkpoint, as C2SP tlog-witness says.");

    private static readonly Problem UnknownLog = new(
        404, "witness.unknown-log", "The log is not known", "The operator of this server has not named a key of the log whose checkpoint this is.");

    private static readonly Problem NotSigned = new(
        403, "witness.not-signed", "The checkpoint is not signed by its log", "No key of the log that is known here has signed it, or a signature is wrong.");

    private static readonly Problem Inconsistent = new(
        422, "witness.inconsistent", "The checkpoint does not continue the one before", "The proof does not lead from the state that was signed here to this one.");

    public static void Map(IEndpointRouteBuilder app)
    {
        var witness = app.MapGroup("/witness").AllowAnonymous().ExcludeFromDescription();
        witness.MapGet("/key", Key);
        witness.MapPost("/add-checkpoint", Add);
        witness.MapGet("/{origin:length(64)}/checkpoint", Latest);
    }

    public static bool IsName(string name) => name.Length < 250 && NoteKey.IsName(name);

    /// <summary>Why the file of witnesses cannot be used; null when it can, and when there is none.</summary>
    public static string? Fault(string? file)
    {
        try
        {
            Addresses(file);
            return null;
        }
        catch (Exception error) when (error is FormatException or IOException or UnauthorizedAccessException)
        {
            return error.Message;
        }
    }

    public static IReadOnlyList<WitnessAddress> Addresses(string? file) => file is null ? [] : WitnessAddress.Parse(File.ReadAllText(file));

    private static async Task<IResult> Key(ServerOptions options, WitnessKeys keys, CancellationToken cancel)
    {
        if (options.WitnessName is not { } name)
            return KnownProblems.NotFound;
        using var key = await keys.Public(name, cancel);
        return TypedResults.Text($"{key}\n", Text);
    }

    private static async Task<IResult> Latest(string origin, ServerOptions options, CheckpointWitness witness, CancellationToken cancel) =>
        options.WitnessName is not null && await witness.Latest(origin, cancel) is { } note ? TypedResults.Text(note, Text) : KnownProblems.NotFound;

    private static async Task<IResult> Add(HttpContext http, ServerOptions options, CheckpointWitness witness, CancellationToken cancel)
    {
        if (options.WitnessName is not { } name)
            return KnownProblems.NotFound;
        var trusted = await Logs(options, cancel);
        try
        {
            if (await Body(http, cancel) is not { } body)
                return Malformed;
            return await witness.Add(name, trusted, WitnessRequest.Parse(body), cancel) switch
            {
                WitnessAnswer.Signed signed => TypedResults.Text(signed.Signature.ToString(), Text),
                WitnessAnswer.HasSigned signed => TypedResults.Text(
                    signed.Size.ToString(CultureInfo.InvariantCulture) + "\n", SizeText, statusCode: StatusCodes.Status409Conflict),
                WitnessAnswer.UnknownLog => UnknownLog,
                WitnessAnswer.NotSigned => NotSigned,
                WitnessAnswer.Inconsistent => Inconsistent,
                _ => Malformed,
            };
        }
        catch (FormatException)
        {
            return Malformed;
        }
        finally
        {
            foreach (var key in trusted)
                key.Dispose();
        }
    }

    /// <summary>Null when it is longer than any request.</summary>
    private static async Task<string?> Body(HttpContext http, CancellationToken cancel)
    {
        var bytes = new byte[MostBytes + 1];
        var read = await http.Request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);
        return read > MostBytes ? null : System.Text.Encoding.UTF8.GetString(bytes, 0, read);
    }

    private static async Task<IReadOnlyList<NoteKey>> Logs(ServerOptions options, CancellationToken cancel) => options.WitnessedLogs is not { } file || !File.Exists(file)
        ? []
        : [.. (await File.ReadAllLinesAsync(file, cancel)).Where(line => line.Trim() is { Length: > 0 } trimmed && trimmed[0] != '#').Select(NoteKey.Parse)];
}
