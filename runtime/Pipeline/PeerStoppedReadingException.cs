namespace OssGen.Pipeline;

/// <summary>
/// The exception that is thrown when the server closes the connection while a body is being sent, possibly after it has sent a reply. Only
/// the client itself uses this exception.
/// </summary>
internal sealed class PeerStoppedReadingException(IOException failure) : IOException(failure.Message, failure);
