using OssGen.Endpoints;
using OssGen.Signing;
using OssGen.Wire;

namespace OssGen.Tests.Signing;

public sealed class SignerConcurrencyTests
{
    private static readonly DateTimeOffset Midnight = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(OssSignatureVersion.V1)]
    [InlineData(OssSignatureVersion.V4)]
    public void Threads_that_share_a_signer_do_not_mix_up_days_and_keys(OssSignatureVersion version)
    {
        var shared = OssSigner.Create(version, "cn-hangzhou");
        var expected = Enumerable.Range(0, 8).Select(i => Sign(OssSigner.Create(version, "cn-hangzhou"), i)).ToArray();

        Parallel.For(0, 20_000, i => Assert.Equal(expected[i % 8], Sign(shared, i % 8)));
    }

    private static string Sign(OssSigner signer, int variant)
    {
        var writer = new OssRequestWriter();
        writer.Bucket("bucket");
        var credentials = new OssCredentials("ak", variant % 2 == 0 ? "sk" : "other");
        signer.Sign(writer, new(credentials, Midnight.AddSeconds((variant / 2) - 2), "GET", [], OssEndpoint.Resolve(null, "cn-hangzhou")));
        return writer.FindHeader("Authorization")! + writer.FindHeader("Date");
    }
}
