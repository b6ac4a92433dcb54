namespace OssGen.Osscmd.Tests;

/// <summary>What one run of the program left.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error);
