namespace OssGen.Emulator.Wire;

/// <summary>An error that the server answers with, in OSS's form.</summary>
/// <param name="status">HTTP status.</param>
/// <param name="code">OSS's error code, such as <c>NoSuchKey</c>.</param>
/// <param name="message">OSS's text.</param>
public sealed class OssFaultException(int status, string code, string message) : Exception(message)
{
    /// <summary>HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>OSS's error code.</summary>
    public string Code { get; } = code;

    /// <summary>The number that OSS gives the cause (header x-oss-ec and element EC), or null where it isn't known.</summary>
    public string? Ec { get; init; }

    /// <summary>The code's own elements, in order, after HostId.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Details { get; init; } = [];

    /// <summary>Headers that the reply carries in addition to the usual ones.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
}
