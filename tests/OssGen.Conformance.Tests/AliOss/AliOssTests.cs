namespace OssGen.Conformance.Tests.AliOss;

/// <summary>
/// The official Node client against the emulator: client and emulator of this project can't share a misunderstanding unseen.
/// </summary>
public sealed class AliOssTests(AliOssRuns runs) : IClassFixture<AliOssRuns>
{
    [NodeTheory]
    [MemberData(nameof(AliOssChecks.All), MemberType = typeof(AliOssChecks))]
    public async Task Ali_oss(string setup, string version, string check)
    {
        var results = await runs.ResultsAsync(setup, version);

        Assert.True(results[check] is null, results[check]);
    }

    [NodeTheory]
    [MemberData(nameof(AliOssChecks.Runs), MemberType = typeof(AliOssChecks))]
    public async Task Every_check_of_the_script_is_asserted(string setup, string version)
    {
        var results = await runs.ResultsAsync(setup, version);

        Assert.Equal(AliOssChecks.Names.Order(StringComparer.Ordinal), results.Keys.Order(StringComparer.Ordinal));
    }
}
