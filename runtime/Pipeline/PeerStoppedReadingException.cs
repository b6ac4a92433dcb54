namespace OssGen.Pipeline;

/// <summary>The server closed the connection while a body was being sent: it may have answered before. Never leaves the client.</summary>
internal sealed class PeerStoppedReadingException(IOException failure) : IOException(failure.Message, failure);
