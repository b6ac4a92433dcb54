using System.Text.RegularExpressions;
using OssGen.TestSupport.Folders;

namespace OssGen.Emulator.Tests.Findings;

/// <summary>
/// Every finding about the emulator compared with OSS has tests, or a reason why the emulator differs. The sections of the findings are A,
/// browsers; B, replies; C, order and codes; D, configurations; and E, what the emulator lacked, whose findings have no numbers.
/// </summary>
public sealed partial class FindingsTests
{
    private const string OwnProject = "OssGen.Emulator.Tests";

    private static readonly (string Section, int Findings)[] Sections = [("A", 10), ("B", 17), ("C", 4), ("D", 4), ("E", 0)];

    [Fact]
    public void Every_finding_is_in_its_table() => Assert.Equal(
        Sections.SelectMany(static section => section.Findings == 0
            ? [section.Section]
            : Enumerable.Range(1, section.Findings).Select(number => section.Section + number)).Order(),
        All().Select(static finding => finding.Id).Distinct().Order());

    [Fact]
    public void Every_test_that_a_table_names_exists() => Assert.Empty(
        All().SelectMany(static finding => finding.Tests.Where(static test => !Exists(test)).Select(test => $"{finding.Id}: {test}")));

    private static IEnumerable<Finding> All() => Sections.SelectMany(static section =>
        Repository.Text($"tests/{OwnProject}/Findings/{section.Section}.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(Finding.Parse));

    private static bool Exists(string test)
    {
        var (project, name) = test.Split(':') is [var other, var inOther] ? (other, inOther) : (OwnProject, test);
        if (name.Split('.') is not [var type, var method])
        {
            return false;
        }

        var files = Directory.EnumerateFiles(Repository.PathOf($"tests/{project}"), $"{type}.cs", SearchOption.AllDirectories);
        return files.Any(file => Methods().Matches(File.ReadAllText(file)).Any(match => match.Groups["name"].Value == method));
    }

    [GeneratedRegex(@"public (?:static )?(?:async )?[\w<>]+ (?<name>\w+)\(")]
    private static partial Regex Methods();
}
