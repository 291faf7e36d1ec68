using System.Security.Cryptography;

namespace Actors.Ledger.Tests.Checkpoints;

public sealed class CheckpointTests
{
    private static readonly Checkpoint Example = new(
        "actors/0123456789abcdef/acme", 20_852_163, SHA256.HashData([1]), new(2026, 11, 28, 9, 30, 0, TimeSpan.Zero));

    [Fact]
    public void A_signed_checkpoint_is_read_back_and_believed()
    {
        using var secret = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var key = NoteKey.Of(Example.Origin, secret.ExportSubjectPublicKeyInfo());

        var note = SignedNote.Parse(Example.Sign(secret).ToString());

        note.IsSignedBy(key).ShouldBeTrue();
        var read = Checkpoint.Parse(note.Text);
        (read.Origin, read.Size, read.At).ShouldBe((Example.Origin, Example.Size, Example.At));
        read.Root.ToArray().ShouldBe(Example.Root.ToArray());
    }

    [Fact]
    public void No_changed_character_of_a_signed_checkpoint_is_believed()
    {
        using var secret = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var key = NoteKey.Of(Example.Origin, secret.ExportSubjectPublicKeyInfo());
        var text = Example.Sign(secret).ToString();

        for (var i = 0; i < text.Length; i++)
        {
            var changed = text.ToCharArray();
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            Believed(new(changed), key).ShouldBeFalse($"character {i} of {text}");
        }
    }

    [Fact]
    public void A_key_of_the_same_name_is_another_signer()
    {
        using var secret = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var key = NoteKey.Of(Example.Origin, other.ExportSubjectPublicKeyInfo());

        Example.Sign(secret).IsSignedBy(key).ShouldBeFalse();
    }

    [Fact]
    public void A_wrong_signature_of_a_key_is_not_outweighed_by_a_right_one()
    {
        using var secret = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var key = NoteKey.Of(Example.Origin, secret.ExportSubjectPublicKeyInfo());
        var note = Example.Sign(secret);
        var wrong = note.Signatures[0] with { Bytes = SignedNote.Sign("something else\n", Example.Origin, secret).Signatures[0].Bytes };

        note.With([wrong]).IsSignedBy(key).ShouldBeFalse();
    }

    [Fact]
    public void Others_may_have_signed_as_well()
    {
        using var secret = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var witness = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var key = NoteKey.Of(Example.Origin, secret.ExportSubjectPublicKeyInfo());
        using var witnessKey = NoteKey.Of("witness.example/1", witness.ExportSubjectPublicKeyInfo());

        var note = SignedNote.Parse(Example.Sign(secret).With(SignedNote.Sign(Example.Text, "witness.example/1", witness).Signatures).ToString());

        note.IsSignedBy(key).ShouldBeTrue();
        note.IsSignedBy(witnessKey).ShouldBeTrue();
    }

    [Fact]
    public void A_key_is_written_and_read()
    {
        using var secret = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var key = NoteKey.Of("shop.example/log", secret.ExportSubjectPublicKeyInfo());

        using var read = NoteKey.Parse(key.ToString());

        (read.Name, read.Id, read.Fingerprint).ShouldBe((key.Name, key.Id, key.Fingerprint));
    }

    /// <summary>The note of the specification; its signature is of a kind that is not used here, and so it is nobody's.</summary>
    [Fact]
    public void The_example_of_the_specification_is_read()
    {
        const string example = """
            Ognuno sta solo sul cuor della terra
            trafitto da un raggio di sole:

            ed è subito sera.

            — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=

            """;

        var note = SignedNote.Parse(example.ReplaceLineEndings("\n"));

        note.Text.ShouldEndWith("sole:\n\ned è subito sera.\n");
        note.Signatures.ShouldHaveSingleItem().Name.ShouldBe("quasimodo.example/salvatore");
        note.Signatures[0].Id.ShouldBe(0x367ba04bu);
        note.ToString().ShouldBe(example.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("text\n")]
    [InlineData("text\n\n")]
    [InlineData("text\n\n— name\n")]
    [InlineData("text\n\n— na+me AAAAAAA=\n")]
    [InlineData("text\n\n— name AAAA\n")]
    [InlineData("text\u0001\n\n— name AAAAAAA=\n")]
    [InlineData("text\n\n- name AAAAAAA=\n")]
    public void What_is_no_note_is_refused(string note) => Should.Throw<FormatException>(() => SignedNote.Parse(note));

    [Theory]
    [InlineData("origin\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("origin\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\ntime 2026-11-28T09:30:00.000000Z\n")]
    [InlineData("origin\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\ntime 2026-11-28T09:30:00.000000Z\n")]
    [InlineData("origin\n1\nAAAA\ntime 2026-11-28T09:30:00.000000Z\n")]
    [InlineData("\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\ntime 2026-11-28T09:30:00.000000Z\n")]
    [InlineData("origin\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\ntime yesterday\n")]
    public void What_is_no_checkpoint_is_refused(string text) => Should.Throw<FormatException>(() => Checkpoint.Parse(text));

    private static bool Believed(string note, NoteKey key)
    {
        try
        {
            return SignedNote.Parse(note).IsSignedBy(key);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
