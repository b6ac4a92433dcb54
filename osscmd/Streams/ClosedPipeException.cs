namespace OssGen.Osscmd.Streams;

/// <summary>The reader of the pipe that is written to has closed it, as <c>head</c> does when it has enough.</summary>
internal sealed class ClosedPipeException() : IOException("The pipe has no reader any more.");
