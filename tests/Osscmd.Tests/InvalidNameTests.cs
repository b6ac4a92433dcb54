using OssGen.TestSupport.Values;

namespace OssGen.Osscmd.Tests;

/// <summary>What each command says about a name that OSS doesn't take.</summary>
public sealed class InvalidNameTests(EmulatorFixture fixture) : EveryCommandTest(fixture)
{
    [Theory]
    [MemberData(nameof(Commands))]
    public async Task No_command_names_a_parameter_of_a_method_for_a_bucket(string command)
    {
        var run = await Line.RunAsync([.. Stage.LineOf(command).Select(InvalidBucket), "--no-progress"]);

        Assert.Equal(HasBucket(command), run.ExitCode != 0);
        Assert.DoesNotContain("(Parameter '", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task No_command_names_a_parameter_of_a_method_for_a_key(string command)
    {
        var run = await Line.RunAsync([.. Stage.LineOf(command).Select(InvalidKey), "--no-progress"]);

        Assert.Equal(HasKey(command), run.ExitCode != 0);
        Assert.DoesNotContain("(Parameter '", run.Output + run.Error, StringComparison.Ordinal);
    }

    private bool HasKey(string command) => Stage.LineOf(command).Any(static argument => argument != InvalidKey(argument));

    private bool HasBucket(string command) => Stage.LineOf(command).Any(argument => argument != InvalidBucket(argument));

    private string InvalidBucket(string argument) => argument.Replace($"oss://{Stage.Bucket}", "oss://No_Bucket", StringComparison.Ordinal);

    private static string InvalidKey(string argument) => argument.StartsWith("oss://", StringComparison.Ordinal)
        ? argument.Replace(HostileText.Key, new string('k', 1024), StringComparison.Ordinal)
        : argument;
}
