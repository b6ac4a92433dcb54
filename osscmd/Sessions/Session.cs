using System.CommandLine;
using OssGen.Osscmd.Configuration;
using OssGen.Osscmd.Streams;

namespace OssGen.Osscmd.Sessions;

/// <summary>The session of one command: its connection to OSS and its terminal.</summary>
internal sealed class Session : IDisposable
{
    private Session(Terminal terminal, Connection connection, bool json, bool showsProgress)
    {
        Terminal = terminal;
        Connection = connection;
        Client = new OssClient(connection.ToOptions());
        Json = json;
        ShowsProgress = showsProgress;
    }

    internal Terminal Terminal { get; }

    internal TextWriter Out => Terminal.Out;

    internal Connection Connection { get; }

    internal OssClient Client { get; }

    /// <summary>Whether results are written as JSON.</summary>
    internal bool Json { get; }

    internal bool ShowsProgress { get; }

    internal static Session Open(Terminal terminal, ProcessEnvironment environment, ParseResult parsed) => new(
        terminal,
        Connection.Resolve(parsed, environment, terminal),
        parsed.GetValue(GlobalOptions.Json),
        !terminal.IsErrorRedirected && !parsed.GetValue(GlobalOptions.NoProgress));

    public void Dispose() => Client.Dispose();
}
