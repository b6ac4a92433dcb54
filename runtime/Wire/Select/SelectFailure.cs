namespace OssGen.Wire;

/// <summary>A failure that the server reports in the end frame, after it has answered 200 or 206.</summary>
internal static class SelectFailure
{
    internal static void ThrowIfFailed(int status, string error)
    {
        if (status is < 200 or > 299)
        {
            throw new InvalidDataException($"OSS stopped the select request with status {status}: {(error.Length > 0 ? error : "no reason given")}");
        }
    }
}
