using System.CommandLine;
using System.Net;
using Microsoft.Extensions.Logging;
using OssGen.Text;

namespace OssGen.Emulator;

/// <summary>The emulator's command-line program. It parses the options and runs an emulator until the process is stopped.</summary>
internal static class EmulatorCommand
{
    private const string AccountsVariable = "OSSGEN_EMULATOR_ACCOUNTS";

    // A container is stopped with a signal, and killed 10 seconds later.
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(8);

    private static readonly Option<string?> Host = new("--host")
    {
        Description = "Address to listen on: an IP address, localhost, or * for all.",
        DefaultValueFactory = _ => "127.0.0.1",
    };

    private static readonly Option<int> Port = new("--port")
    {
        Description = "Port to listen on; 0 takes a free one.",
        DefaultValueFactory = _ => 9000,
    };

    private static readonly Option<string?> Data = new("--data")
    {
        Description = "Folder to keep data in. Without it, data goes when the emulator stops.",
    };

    private static readonly Option<string?> AccessKeyId = new("--access-key-id") { Description = "AccessKey id of the first account." };

    private static readonly Option<string?> AccessKeySecret =
        new("--access-key-secret") { Description = "AccessKey secret of the first account." };

    private static readonly Option<string?> Owner = new("--owner")
    {
        Description = "Owner id of the first account; its AccessKey id when not given.",
    };

    private static readonly Option<string?> OwnerName = new("--owner-name")
    {
        Description = "Display name of the first account's owner; the owner id when not given.",
    };

    private static readonly Option<string[]> Account = new("--account")
    {
        Description = "A further account as ID:SECRET or ID:SECRET:OWNER; may be given several times. "
            + $"{AccountsVariable} takes such accounts too, divided by blanks.",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<string[]> User = new("--user")
    {
        Description = "An AccessKey of a RAM user, whom bucket policies can name, as ID:SECRET:USER:OWNER; may be given several times.",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<string[]> Regions = new("--region")
    {
        Description = "A region of buckets, for which V4 signatures are accepted, or * to accept signatures for any. May be given several "
            + "times; buckets are in the first one unless the host or their location names another. Default: cn-hangzhou.",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<string?> Callbacks = new("--callbacks")
    {
        Description =
            "Servers that uploads may call back: off, loopback or anywhere. Default: loopback, or off when listening beyond loopback.",
    };

    private static readonly Option<string[]> ServiceHosts = new("--service-host")
    {
        Description = "A host of the service, in addition to OSS's own: what comes before it in the Host header is the bucket. "
            + "May be given several times.",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<bool> Durable = new("--durable")
    {
        Description = "Flush every acknowledged write to disk, so that it survives a power failure.",
    };

    private static readonly Option<string?> Seed = new("--seed")
    {
        Description = "Folder to store at the start: each subfolder is a bucket of the first account, and each file in it an object.",
    };

    private static readonly Option<bool> Control = new("--control")
    {
        Description = "Serve GET /_ossgen/health and, to delete everything, POST /_ossgen/reset, both without a signature.",
    };

    private static readonly Option<bool> Verbose = new("--verbose")
    {
        Description = "Log every request to standard output. Failures of the emulator are always written to standard error.",
    };

    private static readonly Option<string?> Log = new("--log")
    {
        Description = "Form of the output: text or json, with one event on each line.",
        DefaultValueFactory = _ => "text",
    };

    /// <summary>All options of the program, each of which has an environment variable.</summary>
    public static IReadOnlyList<Option> Options { get; } =
    [
        Host, Port, Data, AccessKeyId, AccessKeySecret, Owner, OwnerName, Account, User, Regions, Callbacks, ServiceHosts, Durable, Seed,
        Control, Verbose, Log,
    ];

    /// <summary>Creates the root command with the options of the program.</summary>
    public static RootCommand Create()
    {
        var command = new RootCommand(
            "A local Alibaba Cloud OSS server for development and tests. An option that isn't given is taken from an environment variable, "
            + $"such as {SettingReader.VariableOf(AccessKeyId)} for {AccessKeyId.Name}.");
        foreach (var option in Options)
        {
            command.Add(option);
        }

        command.SetAction(RunAsync);
        command.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        return command;
    }

    /// <summary>Converts the parsed options to the options of <see cref="OssEmulator.StartAsync"/>.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <param name="variable">Returns the value of an environment variable; null if it isn't set.</param>
    /// <exception cref="ArgumentException">A value is invalid. The message says how to correct it.</exception>
    internal static OssEmulatorOptions Read(ParseResult parsed, Func<string, string?> variable)
    {
        var settings = new SettingReader(parsed, variable);
        var defaults = new OssEmulatorOptions();
        return defaults with
        {
            Address = ReadAddress(settings),
            Port = ReadPort(settings),
            DataFolder = settings.Text(Data),
            Accounts = ReadAccounts(settings),
            Regions = settings.Texts(Regions) is { Length: > 0 } regions ? regions : defaults.Regions,
            Callbacks = ReadCallbacks(settings),
            ServiceHosts = [.. defaults.ServiceHosts, .. settings.Texts(ServiceHosts)],
            Durable = settings.IsOn(Durable),
            SeedFolder = settings.Text(Seed),
            ControlPaths = settings.IsOn(Control),
            ShutdownTimeout = ShutdownTimeout,
        };
    }

    /// <summary>Creates the log of the program.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <param name="variable">Returns the value of an environment variable; null if it isn't set.</param>
    /// <exception cref="ArgumentException">A value is invalid. The message says how to correct it.</exception>
    internal static ConsoleLog ReadLog(ParseResult parsed, Func<string, string?> variable)
    {
        var settings = new SettingReader(parsed, variable);
        var form = settings.Text(Log);
        return form is "text" or "json"
            ? new ConsoleLog(form == "json", settings.IsOn(Verbose), Console.Out, Console.Error)
            : throw settings.Refused(Log, "text or json", form);
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        try
        {
            using var log = ReadLog(parsed, Environment.GetEnvironmentVariable);
            using var loggers = new LoggerFactory([log]);
            var options = Read(parsed, Environment.GetEnvironmentVariable) with { LoggerFactory = loggers };
            await using var emulator = await OssEmulator.StartAsync(options, cancellationToken);
            log.WriteListening(emulator.Endpoint.GetLeftPart(UriPartial.Authority));
            await Cancelled(cancellationToken);
            return 0;
        }
        catch (Exception e) when (e is ArgumentException or IOException or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync(PrintableText.Escape(PlainMessage.Of(e)));
            return 1;
        }
    }

    // System.CommandLine cancels the token on Ctrl+C and on the termination signal of service managers.
    private static async Task Cancelled(CancellationToken cancellationToken)
    {
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellationToken.Register(cancelled.SetResult);
        await cancelled.Task;
    }

    private static List<OssAccount> ReadAccounts(SettingReader settings)
    {
        var accounts = new List<OssAccount>();
        var (id, secret) = (settings.Text(AccessKeyId), settings.Text(AccessKeySecret));
        if ((id is null) != (secret is null))
        {
            throw new ArgumentException("--access-key-id and --access-key-secret belong together: give both or neither.");
        }

        if (id is not null)
        {
            accounts.Add(new OssAccount(id, secret!, settings.Text(Owner), settings.Text(OwnerName)));
        }

        // Command lines are visible to every user of the machine, so that some accounts may be in the variables.
        accounts.AddRange(settings.AllTexts(Account).Select(ParseAccount));
        accounts.AddRange(settings.AllTexts(User).Select(ParseUser));
        return accounts.Count > 0
            ? accounts
            : throw new ArgumentException(
                $"No account is given. Give --access-key-id and --access-key-secret, or --account ID:SECRET, or set {AccountsVariable}.");
    }

    private static OssAccount ParseAccount(string text)
    {
        var parts = text.Split(':', 3);
        return parts.Length >= 2 && parts.All(part => part.Length > 0)
            ? new OssAccount(parts[0], parts[1], parts.Length == 3 ? parts[2] : null)
            : throw new ArgumentException(
                $"--account takes ID:SECRET or ID:SECRET:OWNER, none of them empty, and so does {AccountsVariable}.");
    }

    private static OssAccount ParseUser(string text)
    {
        var parts = text.Split(':', 4);
        return parts.Length == 4 && parts.All(part => part.Length > 0)
            ? new OssAccount(parts[0], parts[1], parts[3]) { UserId = parts[2] }
            : throw new ArgumentException(
                $"--user takes ID:SECRET:USER:OWNER, none of them empty, and so does {SettingReader.VariableOf(User)}.");
    }

    private static int ReadPort(SettingReader settings) => settings.Number(Port) is { } port
        and >= IPEndPoint.MinPort and <= IPEndPoint.MaxPort
            ? port
            : throw settings.Refused(Port, $"{IPEndPoint.MinPort} to {IPEndPoint.MaxPort}", settings.Number(Port));

    private static OssEmulatorCallbacks? ReadCallbacks(SettingReader settings) => settings.Text(Callbacks) switch
    {
        null => null,
        "off" => OssEmulatorCallbacks.Off,
        "loopback" => OssEmulatorCallbacks.Loopback,
        "anywhere" => OssEmulatorCallbacks.Anywhere,
        var text => throw settings.Refused(Callbacks, "off, loopback or anywhere", text),
    };

    private static IPAddress ReadAddress(SettingReader settings) => settings.Text(Host)! switch
    {
        "localhost" => IPAddress.Loopback,
        "*" => IPAddress.Any,
        var host => IPAddress.TryParse(host, out var address)
            ? address
            : throw settings.Refused(Host, "an IP address, localhost or *", host),
    };
}
