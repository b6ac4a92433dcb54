using System.Text.RegularExpressions;
using System.Xml.Linq;
using OssGen.TestSupport.Folders;

namespace OssGen.Conformance.Tests.Pages;

/// <summary>The errors of OssSpec items in the package's targets against the table of docs/extending.md.</summary>
public sealed partial class ItemErrorTests
{
    [Fact]
    public void Every_error_of_an_item_has_a_row_with_cause_and_remedy()
    {
        string[] targets = ["runtime/build/net8.0/OssGen.targets", "runtime/buildTransitive/net8.0/OssGen.targets"];
        var reported = targets.SelectMany(static file => Code().Matches(Repository.Text(file)));

        var rows = Row().Matches(Repository.Text("docs/extending.md"));

        Assert.Equal(
            reported.Select(static match => match.Groups["id"].Value).Distinct().Order(StringComparer.Ordinal),
            rows.Select(static match => match.Groups["id"].Value));
    }

    [Fact]
    public void The_checks_do_not_run_in_design_time_builds()
    {
        var targets = XDocument.Parse(Repository.Text("runtime/build/net8.0/OssGen.targets"));

        var checks = targets.Root!.Elements("Target").Single(static target => target.Element("Error") is not null);

        Assert.Contains("and '$(DesignTimeBuild)' != 'true'", checks.Attribute("Condition")!.Value, StringComparison.Ordinal);
    }

    [GeneratedRegex("<Error Code=\"(?<id>OSSGEN[0-9]+)\"")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\| (?<id>OSSGEN[0-9]+) \| [^|]+ \| [^|]+ \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
