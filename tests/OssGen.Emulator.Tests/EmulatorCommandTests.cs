using System.Net;
using OssGen.TestSupport.Folders;

namespace OssGen.Emulator.Tests;

public sealed class EmulatorCommandTests
{
    [Fact]
    public void Accounts_come_from_both_kinds_of_options()
    {
        var options = Read(
            "--access-key-id", "a", "--access-key-secret", "s", "--owner", "o", "--account", "b:t", "--account", "c:u:owner:with:colons");

        Assert.Equal([new OssAccount("a", "s", "o"), new("b", "t"), new("c", "u", "owner:with:colons")], options.Accounts);
    }

    [Fact]
    public void Accounts_can_be_given_where_no_list_of_processes_shows_them()
    {
        var options = EmulatorCommand.Read(
            EmulatorCommand.Create().Parse(["--account", "a:s"]), name => name == "OSSGEN_EMULATOR_ACCOUNTS" ? " b:t\nc:u:owner " : null);

        Assert.Equal([new OssAccount("a", "s"), new("b", "t"), new("c", "u", "owner")], options.Accounts);
    }

    [Fact]
    public void Every_option_has_an_environment_variable()
    {
        var values = new Dictionary<string, string>
        {
            ["OSSGEN_EMULATOR_HOST"] = "*",
            ["OSSGEN_EMULATOR_PORT"] = "1234",
            ["OSSGEN_EMULATOR_DATA"] = "data",
            ["OSSGEN_EMULATOR_ACCESS_KEY_ID"] = "a",
            ["OSSGEN_EMULATOR_ACCESS_KEY_SECRET"] = "s",
            ["OSSGEN_EMULATOR_OWNER"] = "o",
            ["OSSGEN_EMULATOR_OWNER_NAME"] = "name",
            ["OSSGEN_EMULATOR_ACCOUNTS"] = "b:t",
            ["OSSGEN_EMULATOR_USERS"] = "u:v:user:b",
            ["OSSGEN_EMULATOR_REGIONS"] = "cn-beijing *",
            ["OSSGEN_EMULATOR_CALLBACKS"] = "anywhere",
            ["OSSGEN_EMULATOR_SERVICE_HOSTS"] = "one.test two.test",
            ["OSSGEN_EMULATOR_DURABLE"] = "true",
            ["OSSGEN_EMULATOR_SEED"] = "seed",
            ["OSSGEN_EMULATOR_CONTROL"] = "true",
            ["OSSGEN_EMULATOR_VERBOSE"] = "true",
            ["OSSGEN_EMULATOR_LOG"] = "json",
        };

        var options = Read(values.GetValueOrDefault);

        Assert.Equal(values.Keys.Order(), EmulatorCommand.Options.Select(SettingReader.VariableOf).Order());
        Assert.Equal((IPAddress.Any, 1234, "data", "seed"), (options.Address, options.Port, options.DataFolder, options.SeedFolder));
        Assert.Equal(
            [new OssAccount("a", "s", "o", "name"), new("b", "t"), new("u", "v", "b") { UserId = "user" }], options.Accounts);
        Assert.Equal(["cn-beijing", "*"], options.Regions);
        Assert.Equal(["one.test", "two.test"], options.ServiceHosts.TakeLast(2));
        Assert.Equal((OssEmulatorCallbacks.Anywhere, true, true), (options.Callbacks, options.Durable, options.ControlPaths));
    }

    [Fact]
    public void The_command_line_precedes_variables()
    {
        var values = new Dictionary<string, string>
        {
            ["OSSGEN_EMULATOR_PORT"] = "1234",
            ["OSSGEN_EMULATOR_REGIONS"] = "cn-beijing",
            ["OSSGEN_EMULATOR_DURABLE"] = "true",
        };

        var options = Read(
            values.GetValueOrDefault, "--account", "a:s", "--port", "0", "--region", "cn-shanghai", "--durable", "false");

        Assert.Equal((0, false), (options.Port, options.Durable));
        Assert.Equal(["cn-shanghai"], options.Regions);
    }

    [Theory]
    [InlineData("OSSGEN_EMULATOR_PORT", "many")]
    [InlineData("OSSGEN_EMULATOR_PORT", "70000")]
    [InlineData("OSSGEN_EMULATOR_HOST", "nowhere")]
    [InlineData("OSSGEN_EMULATOR_CALLBACKS", "on")]
    [InlineData("OSSGEN_EMULATOR_DURABLE", "yes")]
    [InlineData("OSSGEN_EMULATOR_CONTROL", "1")]
    public void A_variable_that_can_not_be_used_is_named(string name, string value)
    {
        var error = Assert.Throws<ArgumentException>(() => Read(asked => asked == name ? value : null, "--account", "a:s"));

        Assert.Contains($"{name} takes", error.Message, StringComparison.Ordinal);
        Assert.Contains($"not '{value}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_documented_table_has_every_option_and_its_variable()
    {
        var rows = Repository.Text("docs/emulator.md").Split('\n').Where(line => line.StartsWith("| `--", StringComparison.Ordinal));

        Assert.Equal(
            EmulatorCommand.Options.Select(option => (option.Name, SettingReader.VariableOf(option)["OSSGEN_EMULATOR_".Length..])).Order(),
            rows.Select(Row).Order());
    }

    [Fact]
    public void A_key_can_be_a_user_s()
    {
        var options = Read("--user", "a:s:user:owner:with:colons");

        Assert.Equal([new OssAccount("a", "s", "owner:with:colons") { UserId = "user" }], options.Accounts);
    }

    [Fact]
    public void Addresses_default_to_loopback_and_port_9000()
    {
        var options = Read("--account", "a:s");

        Assert.Equal((IPAddress.Loopback, 9000, null), (options.Address, options.Port, options.DataFolder));
    }

    [Fact]
    public void All_addresses_can_be_listened_on() => Assert.Equal(IPAddress.Any, Read("--host", "*", "--account", "a:s").Address);

    [Fact]
    public void Regions_and_callbacks_default_to_the_options_own()
    {
        var options = Read("--account", "a:s");

        Assert.Equal(["cn-hangzhou"], options.Regions);
        Assert.Null(options.Callbacks);
    }

    [Fact]
    public void Regions_may_be_several() =>
        Assert.Equal(["cn-beijing", "*"], Read("--account", "a:s", "--region", "cn-beijing", "--region", "*").Regions);

    [Theory]
    [InlineData("off", OssEmulatorCallbacks.Off)]
    [InlineData("loopback", OssEmulatorCallbacks.Loopback)]
    [InlineData("anywhere", OssEmulatorCallbacks.Anywhere)]
    public void Callbacks_are_switched(string text, OssEmulatorCallbacks expected) =>
        Assert.Equal(expected, Read("--account", "a:s", "--callbacks", text).Callbacks);

    [Theory]
    [InlineData("No account is given")]
    [InlineData("belong together", "--access-key-id", "a")]
    [InlineData("--account takes", "--account", "hidden")]
    [InlineData("--account takes", "--account", "id:")]
    [InlineData("--user takes", "--user", "id:secret:user")]
    [InlineData("--host takes", "--account", "a:s", "--host", "example.com")]
    [InlineData("--callbacks takes", "--account", "a:s", "--callbacks", "on")]
    public void What_can_not_be_used_is_explained_without_a_secret(string explanation, params string[] arguments)
    {
        var error = Assert.Throws<ArgumentException>(() => Read(arguments));

        Assert.Contains(explanation, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_accounts_of_one_key_are_refused()
    {
        var options = Read("--account", "a:s", "--account", "a:t");

        var error = await Assert.ThrowsAsync<ArgumentException>(() => OssEmulator.StartAsync(options));

        Assert.Contains("'a' is given to more than one account", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_account_shows_no_secret() =>
        Assert.DoesNotContain("hidden", new OssAccount("a", "hidden").ToString(), StringComparison.Ordinal);

    private static (string Name, string Variable) Row(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        return (cells[1].Trim('`').Split(' ')[0], cells[2].Trim('`'));
    }

    private static OssEmulatorOptions Read(params string[] arguments) => Read(static _ => null, arguments);

    private static OssEmulatorOptions Read(Func<string, string?> variable, params string[] arguments) =>
        EmulatorCommand.Read(EmulatorCommand.Create().Parse(arguments), variable);
}
