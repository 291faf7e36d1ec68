using System.Security.Cryptography;

namespace Actors.Ledger.Tests.Golden;

public sealed class GoldenTests
{
    public static TheoryData<string> Cases => [.. GoldenCase.Read(EventChain.Format).Select(golden => golden.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_hash_of_a_released_format_never_changes(string name)
    {
        var golden = Case(name);

        EventChain.Hash(golden.Previous, golden.Header, golden.Payload).ShouldBe(golden.Hash);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_documented_bytes_are_what_is_hashed(string name)
    {
        var golden = Case(name);

        SHA256.HashData(golden.Bytes).ShouldBe(golden.Hash);
        golden.Bytes.AsSpan().EndsWith(golden.Payload).ShouldBeTrue();
    }

    [Fact]
    public void No_two_cases_share_a_hash() =>
        GoldenCase.Read(EventChain.Format).Select(golden => Convert.ToHexString(golden.Hash)).ShouldBeUnique();

    private static GoldenCase Case(string name) => GoldenCase.Read(EventChain.Format).Single(golden => golden.Name == name);
}
