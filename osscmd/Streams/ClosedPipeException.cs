namespace OssGen.Osscmd.Streams;

/// <summary>Whoever read the pipe that is written to has gone, as <c>head</c> does when it has enough.</summary>
internal sealed class ClosedPipeException() : IOException("Nobody reads the pipe any more.");
