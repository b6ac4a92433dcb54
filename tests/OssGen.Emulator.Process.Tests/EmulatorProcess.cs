using OssGen.TestSupport.Programs;

namespace OssGen.Emulator.Tests.Process;

/// <summary>The program, listening on a free port with its data in a folder, and a client of it that tries nothing twice.</summary>
internal sealed class EmulatorProcess : IAsyncDisposable
{
    public const string EndpointLine = "OSS emulator listening on ";

    private readonly EmulatorProgram _program;
    private int _killed;

    private EmulatorProcess(EmulatorProgram program, Uri endpoint)
    {
        _program = program;
        Endpoint = endpoint;
        Client = ClientOf("id", "secret");
    }

    public Uri Endpoint { get; }

    /// <summary>A client of the account <c>id</c>.</summary>
    public OssClient Client { get; }

    /// <summary>Whether <see cref="Kill"/> was called: from then on, calls may fail.</summary>
    public bool IsKilled => Volatile.Read(ref _killed) != 0;

    public static Task<EmulatorProcess> StartAsync(string dataFolder, params string[] more) => StartAsync(
        ["--port", "0", "--data", dataFolder, "--access-key-id", "id", "--access-key-secret", "secret", .. more]);

    /// <summary>A client of any account.</summary>
    public OssClient ClientOf(string id, string secret) => new(new OssClientOptions
    {
        Endpoint = Endpoint.AbsoluteUri,
        Region = "cn-hangzhou",
        Credentials = new OssCredentials(id, secret),
        Retry = new OssRetryOptions { MaxAttempts = 1 },
    });

    /// <summary>The next line of output; null at its end.</summary>
    public Task<string?> ReadLineAsync() => _program.ReadLineAsync();

    /// <summary>Asks the program to end, without a wait. Unix only.</summary>
    public void AskToEnd() => _program.AskToEnd(byCtrlC: false);

    public void Kill()
    {
        Volatile.Write(ref _killed, 1);
        _program.Kill();
    }

    public Task<ProgramExit> ExitAsync() => _program.ExitAsync();

    /// <summary>Asks the program to stop, by a signal; on Windows, where a child can't be sent one, it is killed.</summary>
    public async Task<ProgramExit> StopAsync(bool byCtrlC = false)
    {
        if (OperatingSystem.IsWindows())
        {
            Kill();
        }
        else
        {
            _program.AskToEnd(byCtrlC);
        }

        return await ExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _program.DisposeAsync();
    }

    private static async Task<EmulatorProcess> StartAsync(string[] arguments)
    {
        var program = EmulatorProgram.Launch(arguments);
        try
        {
            var line = await program.ReadLineAsync();
            if (line is null)
            {
                var exit = await program.ExitAsync();
                Assert.Fail($"The emulator ended with exit code {exit.Code} before it listened: {exit.Error}");
            }

            Assert.StartsWith(EndpointLine, line, StringComparison.Ordinal);
            return new EmulatorProcess(program, new Uri(line[EndpointLine.Length..]));
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }
}
