using System.Text.RegularExpressions;
using OssGen.Package.Tests.Building;
using OssGen.Package.Tests.Packing;

namespace OssGen.Package.Tests;

/// <summary>Fresh projects whose OssSpec items have a mistake: each is told so by one error, which names the remedy.</summary>
[Collection(PackedCollection.Name)]
public sealed partial class ItemMistakeTests(PackedSite site)
{
    private const string Spec = """
        <spec xmlns="urn:ossgen:spec:1" group="mottos">
          <operation name="GetBucketMotto" method="GET" path="/{Bucket}?motto">
            <doc>Returns the motto of a bucket.</doc>
            <result root="BucketMotto"><element name="Text">The motto.</element></result>
          </operation>
        </spec>
        """;

    // Without the generated method, the compiler reports an error as well. Only the error of the item must appear.
    private const string Call = """
        using Mistaken;
        using OssGen;

        using var client = new OssClient(new() { Region = "cn-hangzhou", Credentials = OssCredentials.FromEnvironment() });
        var motto = await client.GetBucketMottoAsync("bucket");
        """;

    [Theory]
    [InlineData("""<OssSpec Include="mottos.xml" Role="server" />""", "OSSGEN210", "dotnet add package OssGen.Emulator")]
    [InlineData("""<OssSpec Include="mottos.xml" Role="extension;server" />""", "OSSGEN210", "remove the role server")]
    [InlineData("""<OssSpec Include="mottos.xml" Role="client" />""", "OSSGEN208", "Write Role=\"extension\"")]
    [InlineData("""<OssSpec Include="mottos.xml" RecordNamespace="Contoso" />""", "OSSGEN209", "write Namespace")]
    [InlineData("""<OssSpec Include="mottos.xml" Namespace="my-mottos" />""", "OSSGEN211", "such as Contoso.Storage")]
    [InlineData("""<OssSpec Include="mottos.xml" Role="" />""", "OSSGEN212", "without a Role it is extension")]
    [InlineData("""<OssSpec Include="mottos.xml" Role="extenson" />""", "OSSGEN212", "'extenson', is no role")]
    [InlineData("""<OssSpec Include="mottos.xml" Role="extension;sever" />""", "OSSGEN212", "'extension;sever', is no role")]
    [InlineData("""<OssSpec Include="specs" />""", "OSSGEN206", "such as specs/*.xml")]
    [InlineData("""<OssSpec Include="specs/" />""", "OSSGEN206", "such as specs/*.xml")]
    [InlineData("""<OssSpec Include="motos.xml" />""", "OSSGEN203", "create the file")]
    [InlineData("""<OssSpec Include="mottos.xml" /><OssSpec Include="*.xml" />""", "OSSGEN207", "Remove the others")]
    [InlineData(
        """<OssSpec Include="mottos.xml" /><OssSpec Include="./mottos.xml" Namespace="Contoso" />""", "OSSGEN207", "with Update")]
    public async Task One_error_says_what_is_wrong_and_what_to_do(string items, string id, string remedy)
    {
        var consumer = await ProjectAsync(items);

        var build = await consumer.BuildAsync();

        Assert.Equal([id], Errors(build.Output));
        Assert.Contains(remedy, build.Output, StringComparison.Ordinal);
        Assert.Contains("Mistaken.csproj : error", build.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("11")]
    [InlineData("7.3")]
    [InlineData("ISO-2")]
    public async Task An_earlier_language_is_one_error(string language)
    {
        var consumer = await ProjectAsync("""<OssSpec Include="mottos.xml" />""");

        var build = await consumer.BuildAsync($"-p:LangVersion={language}");

        Assert.Equal(["OSSGEN202"], Errors(build.Output));
    }

    [Theory]
    [InlineData(".vbproj", "Program.vb", "Module Program\n    Sub Main()\n    End Sub\nEnd Module\n")]
    [InlineData(".fsproj", "Program.fs", "printfn \"\"\n")]
    public async Task Another_language_is_one_error(string extension, string file, string source)
    {
        var compile = extension == ".fsproj" ? $"""<Compile Include="{file}" />""" : "";
        var consumer = await ProjectAsync("""<OssSpec Include="mottos.xml" />""" + compile, extension);
        File.Delete(Path.Combine(consumer.Folder, "Program.cs"));
        await consumer.WriteAsync(file, source);

        var build = await consumer.BuildAsync();

        Assert.Equal(["OSSGEN205"], Errors(build.Output));
        Assert.Contains("Move the OssSpec items to a C# library", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_outside_of_the_project_and_a_pattern_are_no_mistakes()
    {
        var consumer = await ProjectAsync(
            """<OssSpec Include="$(MSBuildProjectDirectory)/../outside-$(MSBuildProjectName).xml" /><OssSpec Include="specs/*.xml" />""");
        await consumer.WriteAsync("../outside-Mistaken.xml", Spec);
        await consumer.WriteAsync(
            "specs/creeds.xml",
            Spec.Replace("Motto", "Creed", StringComparison.Ordinal).Replace("motto", "creed", StringComparison.Ordinal));
        await consumer.WriteAsync("More.cs", "class More { Mistaken.GetBucketCreedRequest? request; }");

        var build = await consumer.BuildAsync("-p:NoWarn=CS0169");

        Assert.Empty(Errors(build.Succeeded().Output));
    }

    [Fact]
    public async Task A_finding_appears_once_with_and_without_analyzers_and_whatever_the_project_says_of_its_id()
    {
        var consumer = await ProjectAsync("""<OssSpec Include="mottos.xml" />""");
        await consumer.WriteAsync("mottos.xml", Spec.Replace("name=\"Text\"", "name=\"Text\" type=\"strin\"", StringComparison.Ordinal));
        await consumer.WriteAsync("Program.cs", "System.Console.WriteLine();");

        var usual = await consumer.BuildAsync();
        var without = await consumer.BuildAsync("-p:RunAnalyzers=false");
        var silenced = await consumer.BuildAsync("-p:NoWarn=OSSGEN030", "-p:AnalysisMode=All");

        Assert.Equal(["OSSGEN030"], Errors(usual.Output));
        Assert.Equal(["OSSGEN030"], Errors(without.Output));
        Assert.Equal(["OSSGEN030"], Errors(silenced.Output));
    }

    private async Task<Consumer> ProjectAsync(string items, string extension = ".csproj")
    {
        var consumer = Consumer.Empty(site, "Mistaken", extension);
        await consumer.WriteAsync(
            consumer.ProjectFile,
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="OssGen" Version="$(OssGenVersion)" />
                {items}
              </ItemGroup>
            </Project>
            """);
        await consumer.WriteAsync("mottos.xml", Spec);
        await consumer.WriteAsync("specs/.keep", "");
        await consumer.WriteAsync("Program.cs", Call);
        return consumer;
    }

    // Every error, also one that is reported twice; after "Build FAILED", the build only repeats them.
    private static IEnumerable<string> Errors(string output) =>
        Error().Matches(output.Split("Build FAILED")[0]).Select(static match => match.Groups["id"].Value);

    [GeneratedRegex(@"error (?<id>[A-Z]+\d+):")]
    private static partial Regex Error();
}
