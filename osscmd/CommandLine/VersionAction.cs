using System.CommandLine;
using System.CommandLine.Invocation;
using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Streams;

namespace OssGen.Osscmd.CommandLine;

/// <summary>An action that prints the package version, without the commit.</summary>
internal sealed class VersionAction(Terminal terminal) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        terminal.Out.WriteLine(OssClient.Version);
        return ExitCode.Success;
    }
}
