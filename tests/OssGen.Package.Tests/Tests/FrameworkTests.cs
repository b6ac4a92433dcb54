using OssGen.Package.Tests.Building;
using OssGen.Package.Tests.Packing;

namespace OssGen.Package.Tests;

/// <summary>Projects that target another framework than net10.0.</summary>
[Collection(PackedCollection.Name)]
public sealed class FrameworkTests(PackedSite site)
{
    // Where the file isn't there, the project has it already; where it is there twice, the compiler refuses it.
    private const string OwnAttribute = """
        namespace System.Runtime.CompilerServices;

        internal sealed class OverloadResolutionPriorityAttribute(int priority) : System.Attribute
        {
            public int Priority => priority;
        }
        """;

    [Fact]
    public async Task A_program_and_a_library_with_a_spec_build_for_net8_in_its_own_language_and_run()
    {
        var consumer = Consumer.Create(site, "Net8", "Extension/mottos.xml");

        var build = (await consumer.BuildAsync()).Succeeded();
        var run = (await consumer.RunOnNet8Async()).Succeeded();

        Assert.Empty(BuildMessage.In(build.Output));
        Assert.Equal([$"on .NET {Consumer.Net8Runs}", "greetings/1 10", "hello, key", "15 4"], run.Lines);
    }

    [Fact]
    public async Task For_net8_the_request_can_be_new_alone_from_C_sharp_13_on()
    {
        var consumer = Consumer.Create(site, "Net8", "Extension/mottos.xml");
        await File.AppendAllTextAsync(
            Path.Combine(consumer.Folder, "Program.cs"),
            """
            await client.PutBucketAsync(new() { Bucket = "oss-net8-second" });
            await client.PutBucketMottoAsync(new() { Bucket = Bucket, Text = "Short" });
            """);

        var earlier = await consumer.BuildAsync();
        var later = await consumer.BuildAsync("-p:LangVersion=13");

        Assert.Equal([("Program.cs", "CS0121")], BuildMessage.In(earlier.Output).Select(static message => (message.File, message.Id)));
        Assert.Empty(BuildMessage.In(later.Succeeded().Output));
    }

    [Fact]
    public async Task For_net8_a_project_can_have_an_attribute_of_its_own()
    {
        var consumer = Consumer.Create(site, "Net8", "Extension/mottos.xml");
        var library = Path.Combine(consumer.Folder, "Mottos", "Mottos.csproj");
        await File.WriteAllTextAsync(Path.Combine(consumer.Folder, "Mottos", "Priority.cs"), OwnAttribute);
        await File.WriteAllTextAsync(library, (await File.ReadAllTextAsync(library)).Replace(
            "<TreatWarningsAsErrors>",
            "<OssGenAddsPriorityAttribute>false</OssGenAddsPriorityAttribute><TreatWarningsAsErrors>",
            StringComparison.Ordinal));

        var build = await consumer.BuildAsync("-p:LangVersion=latest");

        Assert.Empty(BuildMessage.In(build.Succeeded().Output));
    }

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net48")]
    [InlineData("net6.0")]
    public async Task Other_frameworks_are_refused_when_packages_are_restored(string framework)
    {
        var consumer = Consumer.Create(site, "Other");

        var restore = await consumer.DotnetAsync("restore", $"-p:ConsumerFramework={framework}");

        Assert.NotEqual(0, restore.Code);
        Assert.Contains("NU1202", BuildMessage.In(restore.Output).Select(static message => message.Id));
        Assert.Contains("net8.0", restore.Output, StringComparison.Ordinal);
    }
}
