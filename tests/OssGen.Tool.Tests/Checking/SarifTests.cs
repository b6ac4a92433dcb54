using System.Text.Json;
using OssGen.Tool.Checking;
using OssGen.Tool.Reports;

namespace OssGen.Tool.Tests.Checking;

/// <summary>The constraints of SARIF 2.1.0 for the parts that the tool writes.</summary>
public sealed class SarifTests
{
    private static readonly IReadOnlyList<SpecFinding> s_findings =
    [
        new("OSSGEN030", IsError: true, "There is no type 'Ownr'.", new SpecPlace("oss/my spec.xml", 4, 35, 4, 39)),
        new("OSSGEN083", IsError: false, "Documentation is missing.", new SpecPlace("./oss/ü#1.xml", 6, 22, 6, 28)),
        new("OSSGEN030", IsError: true, "There is no type 'Acll'.", new SpecPlace("/tmp/a b.xml", 1, 1, 1, 1)),
        new("OSSGEN090", IsError: true, "The generator has a defect.", null),
    ];

    [Fact]
    public void The_log_names_its_version_and_tool()
    {
        using var log = Log(s_findings);
        var run = Assert.Single(log.RootElement.GetProperty("runs").EnumerateArray());

        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        Assert.Equal("ossgen", run.GetProperty("tool").GetProperty("driver").GetProperty("name").GetString());
        var version = run.GetProperty("tool").GetProperty("driver").GetProperty("semanticVersion").GetString();
        Assert.Matches("^[0-9]+[.][0-9]+[.][0-9]+", version);
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
    }

    [Fact]
    public void Each_result_refers_to_its_rule()
    {
        using var log = Log(s_findings);
        var run = log.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");

        var ids = rules.EnumerateArray().Select(static rule => rule.GetProperty("id").GetString()).ToList();
        Assert.Equal(["OSSGEN030", "OSSGEN083", "OSSGEN090"], ids);
        Assert.All(
            run.GetProperty("results").EnumerateArray(),
            result => Assert.Equal(result.GetProperty("ruleId").GetString(), ids[result.GetProperty("ruleIndex").GetInt32()]));
    }

    [Fact]
    public void Levels_and_messages_are_those_of_the_findings()
    {
        using var log = Log(s_findings);
        var results = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray();

        Assert.Equal(
            s_findings.Select(static finding => (finding.IsError ? "error" : "warning", finding.Message)),
            results.Select(static result => (
                result.GetProperty("level").GetString()!,
                result.GetProperty("message").GetProperty("text").GetString()!)));
    }

    [Fact]
    public void Paths_are_valid_uris_and_a_defect_has_no_location()
    {
        using var log = Log(s_findings);
        var uris = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(static result => result.TryGetProperty("locations", out var locations)
                ? locations[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()
                : null);

        Assert.Equal(["oss/my%20spec.xml", "oss/%C3%BC%231.xml", "file:///tmp/a%20b.xml", null], uris);
    }

    [Fact]
    public void Regions_begin_at_one_and_end_after_their_start()
    {
        using var log = Log(s_findings);

        Assert.All(
            log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Where(static result => result.TryGetProperty("locations", out _)),
            static result =>
            {
                var region = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
                Assert.True(region.GetProperty("startLine").GetInt32() >= 1 && region.GetProperty("startColumn").GetInt32() >= 1);
                Assert.True(region.GetProperty("endColumn").GetInt32() >= region.GetProperty("startColumn").GetInt32());
            });
    }

    [Fact]
    public void A_clean_run_has_an_empty_list_of_results()
    {
        using var log = Log([]);

        Assert.Equal(0, log.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    private static JsonDocument Log(IReadOnlyList<SpecFinding> findings) =>
        JsonDocument.Parse(SarifReport.Of(findings, warningsAsErrors: false));
}
