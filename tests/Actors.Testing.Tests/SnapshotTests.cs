namespace Actors.Testing.Tests;

public sealed class SnapshotTests
{
    [Fact]
    public void An_approved_text_passes_whatever_its_line_endings() => Snapshot.Match("one\r\ntwo");

    [Fact]
    public void A_text_that_differs_is_kept_beside_the_test_until_it_passes_again()
    {
        var received = Path.ChangeExtension(ThisFile(), null) + "." + nameof(A_text_that_differs_is_kept_beside_the_test_until_it_passes_again) + ".received.txt";

        var difference = Should.Throw<SnapshotMismatchException>(() => Match("one\nthree"));

        difference.Message.ShouldStartWith("Line 2 differs.\napproved: two\nreceived: three");
        File.ReadAllText(received).ShouldBe("one\nthree\n");
        Match("one\ntwo");
        File.Exists(received).ShouldBeFalse();

        static void Match(string text) =>
            Snapshot.Match(text, test: nameof(A_text_that_differs_is_kept_beside_the_test_until_it_passes_again));
    }

    private static string ThisFile([System.Runtime.CompilerServices.CallerFilePath] string file = "") => file;
}
