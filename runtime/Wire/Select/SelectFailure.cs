namespace OssGen.Wire.Select;

/// <summary>
/// Throws exceptions for failures that the server reports in the end frame, after it has already replied with status 200 or 206.
/// </summary>
internal static class SelectFailure
{
    /// <summary>
    /// Throws an exception when the status isn't a success. OSS writes the error as <c>Code.Text</c>. An error without a code gets the code
    /// SelectFailed.
    /// </summary>
    internal static void ThrowIfFailed(int status, string error)
    {
        if (status is < 200 or > 299)
        {
            var end = error.IndexOf('.', StringComparison.Ordinal);
            var code = end > 0 && error.AsSpan(0, end).IndexOfAnyExceptInRange('A', 'z') < 0 ? error[..end] : "SelectFailed";
            throw new OssServiceException(status, code, error.Length > 0 ? error : "OSS stopped the select request and gave no reason.");
        }
    }
}
