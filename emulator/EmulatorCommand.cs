using System.CommandLine;
using System.Net;
using OssGen.Text;

namespace OssGen.Emulator;

/// <summary>The emulator's command-line program. It parses the options and runs an emulator until the process is stopped.</summary>
internal static class EmulatorCommand
{
    private const string AccountsVariable = "OSSGEN_EMULATOR_ACCOUNTS";

    private static readonly Option<string> Host = new("--host")
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

    /// <summary>Creates the root command with the options of the program.</summary>
    public static RootCommand Create()
    {
        var command = new RootCommand("A local Alibaba Cloud OSS server for development and tests.")
        {
            Host, Port, Data, AccessKeyId, AccessKeySecret, Owner, OwnerName, Account, User, Regions, Callbacks, ServiceHosts, Durable,
        };
        command.SetAction(RunAsync);
        command.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        return command;
    }

    /// <summary>Converts the parsed options to the options of <see cref="OssEmulator.StartAsync"/>.</summary>
    /// <exception cref="ArgumentException">A value is invalid. The message says how to correct it.</exception>
    public static OssEmulatorOptions Read(ParseResult parsed) => Read(parsed, Environment.GetEnvironmentVariable);

    internal static OssEmulatorOptions Read(ParseResult parsed, Func<string, string?> variable)
    {
        var defaults = new OssEmulatorOptions();
        return defaults with
        {
            Address = ParseAddress(parsed.GetValue(Host)!),
            Port = CheckPort(parsed.GetValue(Port)),
            DataFolder = parsed.GetValue(Data),
            Accounts = ReadAccounts(parsed, variable),
            Regions = parsed.GetValue(Regions)! is { Length: > 0 } regions ? regions : defaults.Regions,
            Callbacks = ParseCallbacks(parsed.GetValue(Callbacks)),
            ServiceHosts = [.. defaults.ServiceHosts, .. parsed.GetValue(ServiceHosts)!],
            Durable = parsed.GetValue(Durable),
        };
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        try
        {
            await using var emulator = await OssEmulator.StartAsync(Read(parsed), cancellationToken);
            Console.WriteLine($"OSS emulator listening on {emulator.Endpoint.GetLeftPart(UriPartial.Authority)}");
            await Cancelled(cancellationToken);
            return 0;
        }
        catch (Exception e) when (e is ArgumentException or IOException or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync(PrintableText.Escape(e.Message));
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

    private static List<OssAccount> ReadAccounts(ParseResult parsed, Func<string, string?> variable)
    {
        var accounts = new List<OssAccount>();
        var (id, secret) = (parsed.GetValue(AccessKeyId), parsed.GetValue(AccessKeySecret));
        if ((id is null) != (secret is null))
        {
            throw new ArgumentException("--access-key-id and --access-key-secret belong together: give both or neither.");
        }

        if (id is not null)
        {
            accounts.Add(new OssAccount(id, secret!, parsed.GetValue(Owner), parsed.GetValue(OwnerName)));
        }

        accounts.AddRange(parsed.GetValue(Account)!.Select(ParseAccount));
        accounts.AddRange(parsed.GetValue(User)!.Select(ParseUser));

        // Command lines are visible to every user of the machine.
        var hidden = variable(AccountsVariable) ?? "";
        accounts.AddRange(hidden.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(ParseAccount));
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
            : throw new ArgumentException("--user takes ID:SECRET:USER:OWNER, none of them empty.");
    }

    private static int CheckPort(int port) => port is >= IPEndPoint.MinPort and <= IPEndPoint.MaxPort
        ? port
        : throw new ArgumentException($"--port takes {IPEndPoint.MinPort} to {IPEndPoint.MaxPort}, not {port}.");

    private static OssEmulatorCallbacks? ParseCallbacks(string? text) => text switch
    {
        null => null,
        "off" => OssEmulatorCallbacks.Off,
        "loopback" => OssEmulatorCallbacks.Loopback,
        "anywhere" => OssEmulatorCallbacks.Anywhere,
        _ => throw new ArgumentException($"--callbacks takes off, loopback or anywhere, not '{text}'."),
    };

    private static IPAddress ParseAddress(string host) => host switch
    {
        "localhost" => IPAddress.Loopback,
        "*" => IPAddress.Any,
        _ => IPAddress.TryParse(host, out var address)
            ? address
            : throw new ArgumentException($"--host takes an IP address, localhost or *, not '{host}'."),
    };
}
