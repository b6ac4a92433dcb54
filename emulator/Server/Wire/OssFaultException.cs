namespace OssGen.Emulator.Wire;

/// <summary>The exception that a handler throws to send an error reply in the format of OSS.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="code">The OSS error code, such as <c>NoSuchKey</c>.</param>
/// <param name="message">The error message.</param>
public sealed class OssFaultException(int status, string code, string message) : Exception(message)
{
    /// <summary>The HTTP status of the reply.</summary>
    public int Status { get; } = status;

    /// <summary>The OSS error code, such as <c>NoSuchKey</c>.</summary>
    public string Code { get; } = code;

    /// <summary>
    /// The error cause code of OSS, or null if the code isn't known. The code is sent in the header x-oss-ec and the element EC.
    /// </summary>
    public string? Ec { get; init; }

    /// <summary>The additional elements of the error document, in the order in which they follow the element HostId.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Details { get; init; } = [];

    /// <summary>The additional headers of the reply.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
}
