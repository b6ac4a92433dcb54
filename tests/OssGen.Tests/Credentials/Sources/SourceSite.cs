using System.Collections.Concurrent;
using OssGen.Credentials.Chain;
using OssGen.Credentials.Exchange;
using OssGen.TestSupport.Folders;

namespace OssGen.Tests.Credentials.Sources;

/// <summary>A home folder, variables, a clock and servers for sources of credentials.</summary>
internal sealed class SourceSite : IDisposable
{
    private readonly TemporaryFolder _home = new("ossgen-credentials-");
    private readonly Dictionary<string, string?> _variables = [];

    internal SourceSite()
    {
        Server = new SourceServer(Time);
        var connections = new HttpMessageInvoker(Server, disposeHandler: false);
        Providers = new SourceProviders(new SourceSurroundings
        {
            Variable = Read,
            HomeFolder = _home.Path,
            Direct = connections,
            Internet = connections,
            Time = Time,
        });
    }

    internal SourceTime Time { get; } = new();

    internal SourceServer Server { get; }

    internal SourceProviders Providers { get; }

    /// <summary>The names of the variables that were read.</summary>
    internal ConcurrentQueue<string> VariablesRead { get; } = new();

    internal string? this[string variable]
    {
        set => _variables[variable] = value;
    }

    public void Dispose()
    {
        Server.Dispose();
        _home.Dispose();
    }

    /// <summary>Writes a file below the home folder and returns its path.</summary>
    internal string Write(string name, string content)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    internal string PathOf(string name) => _home[name];

    /// <summary>Writes the configuration of aliyun CLI with one profile, the current one.</summary>
    internal void WriteProfile(string members) => Write(
        ".aliyun/config.json", $$"""{"current":"it","profiles":[{"name":"it",{{members}}}]}""");

    /// <summary>Writes a program that appends a line to the file "runs" and then runs the rest of the script.</summary>
    internal string WriteProgram(string script)
    {
        var path = Write("program", $"#!/bin/sh\necho run >> '{PathOf("runs")}'\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return path;
    }

    private string? Read(string variable)
    {
        VariablesRead.Enqueue(variable);
        return _variables.GetValueOrDefault(variable);
    }
}
