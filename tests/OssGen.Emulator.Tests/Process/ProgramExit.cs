namespace OssGen.Emulator.Tests.Process;

/// <summary>How a run of the program ended.</summary>
internal sealed record ProgramExit(int Code, string Output, string Error);
