namespace Actors.Verifier;

/// <summary>What was asked for on the command line.</summary>
internal sealed record Arguments(string Archive, string? Key, string? Checkpoint, string? Proof, string? Witnesses, bool Json)
{
    public const string Usage = """
        actors-verify verify ARCHIVE [--key FILE] [--checkpoint FILE [--proof FILE]] [--witnesses FILE] [--json]
            Verifies an archive of Actors. Needs no network and no database.
            --key         the public key of the log, from whoever you trust for it (a line name+id+base64)
            --checkpoint  a checkpoint you kept, or somebody else did
            --proof       the log's proof between that checkpoint and the archive's, where they are of different sizes
            --witnesses   a line name+id+base64 for each witness that must have signed the checkpoint, too
            --json        the report as JSON
        Ends with 0 intact, 10 intact with erasures, 20 incomplete, 30 tampered, 2 nobody can tell.
        """;

    /// <summary>Null when it cannot be understood.</summary>
    public static Arguments? Parse(string[] args)
    {
        if (args is not ["verify", .. var rest])
            return null;
        var parsed = new Arguments("", null, null, null, null, false);
        for (var i = 0; i < rest.Length; i++)
        {
            var value = i + 1 < rest.Length ? rest[i + 1] : null;
            switch (rest[i])
            {
                case "--json":
                    parsed = parsed with { Json = true };
                    break;
                case "--key" when value is not null:
                    (parsed, i) = (parsed with { Key = value }, i + 1);
                    break;
                case "--checkpoint" when value is not null:
                    (parsed, i) = (parsed with { Checkpoint = value }, i + 1);
                    break;
                case "--proof" when value is not null:
                    (parsed, i) = (parsed with { Proof = value }, i + 1);
                    break;
                case "--witnesses" when value is not null:
                    (parsed, i) = (parsed with { Witnesses = value }, i + 1);
                    break;
                case ['-', ..]:
                    return null;
                case var file when parsed.Archive.Length == 0:
                    parsed = parsed with { Archive = file };
                    break;
                default:
                    return null;
            }
        }

        return parsed.Archive.Length > 0 && (parsed.Proof is null || parsed.Checkpoint is not null) ? parsed : null;
    }
}
