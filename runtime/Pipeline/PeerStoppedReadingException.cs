namespace OssGen.Pipeline;

/// <summary>
/// The exception that is thrown when the server closes the connection while a body is being sent, possibly after a reply. It is internal to
/// the client.
/// </summary>
internal sealed class PeerStoppedReadingException(IOException failure) : IOException(failure.Message, failure);
