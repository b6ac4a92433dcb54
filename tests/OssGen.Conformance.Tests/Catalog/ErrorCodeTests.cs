using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OssGen.TestSupport.Folders;

namespace OssGen.Conformance.Tests.Catalog;

/// <summary>
/// The constants of <see cref="OssErrorCode"/> have every code of the spec's entries and every code that the emulator returns. The errors
/// of a service with <c>errors="message"</c> have no code; the client uses the name of the HTTP status.
/// </summary>
public sealed partial class ErrorCodeTests
{
    private static readonly IReadOnlyList<FieldInfo> Constants = typeof(OssErrorCode).GetFields(BindingFlags.Public | BindingFlags.Static);

    private static IEnumerable<string> Codes => Constants.Select(constant => (string)constant.GetRawConstantValue()!);

    [Fact]
    public void Codes_of_the_spec_are_constants()
    {
        XNamespace spec = "urn:ossgen:spec:1";
        var named = SpecFiles.Roots.Descendants(spec + "error").Select(error => error.Attribute("code")!.Value).Distinct().ToList();

        Assert.InRange(named.Count, 80, int.MaxValue);
        Assert.Empty(named.Except(Codes));
    }

    [Fact]
    public void Codes_of_a_service_whose_errors_have_none_are_names_of_statuses()
    {
        XNamespace spec = "urn:ossgen:spec:1";
        var services = SpecFiles.Declared("service").Where(service => service.Attribute("errors")?.Value == "message")
            .Select(service => service.Attribute("name")!.Value).ToList();
        var named = SpecFiles.Roots.Where(root => services.Contains(root.Attribute("service")?.Value ?? ""))
            .Descendants(spec + "error").Select(error => error.Attribute("code")!.Value).Distinct().ToList();

        Assert.InRange(named.Count, 3, int.MaxValue);
        Assert.All(named, static code => Assert.True(Enum.TryParse<HttpStatusCode>(code, out _), code));
    }

    [Fact]
    public void Codes_of_the_emulator_are_constants()
    {
        var sent = Sources("emulator").SelectMany(source => SentCode().Matches(source)).Select(match => match.Groups["code"].Value)
            .Distinct()
            .ToList();

        Assert.InRange(sent.Count, 80, int.MaxValue);
        Assert.Empty(sent.Except(Codes));
    }

    [Fact]
    public void A_constant_has_the_name_of_its_code() => Assert.Equal(Constants.Select(constant => constant.Name), Codes);

    [Fact]
    public void The_documentation_of_a_constant_says_the_status()
    {
        var documented = Sources("runtime/Errors").SelectMany(source => DocumentedConstant().Matches(source))
            .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["text"].Value);

        Assert.All(Codes, code => Assert.Matches(Status(), documented[code]));
    }

    private static IEnumerable<string> Sources(string folder) => Directory
        .EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(File.ReadAllText);

    [GeneratedRegex("""(?:new(?: OssFaultException)?\(\s*[2-5]\d\d|NoConfiguration\(\s*call\.Request),\s*"(?<code>\w+)",""")]
    private static partial Regex SentCode();

    [GeneratedRegex("""/// <summary>(?<text>(?:(?!/// <summary>)[\s\S])*?)</summary>\s*(?:///.*\s*)*public const string (?<name>\w+)""")]
    private static partial Regex DocumentedConstant();

    [GeneratedRegex(@"HTTP[\s/]+status[\s/]+(is[\s/]+\d{3}|of[\s/]+this[\s/]+error)")]
    private static partial Regex Status();
}
