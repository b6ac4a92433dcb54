namespace OssGen.Osscmd.Streams;

/// <summary>
/// The exception that is thrown when the reader of a pipe has closed it, as <c>head</c> does once it has read enough lines.
/// </summary>
internal sealed class ClosedPipeException() : IOException("The pipe has no reader any more.");
