namespace OssGen.Text;

/// <summary>
/// Messages of exceptions for readers who don't call the method that threw. They know options, files and settings, but not the parameter
/// that .NET names at the end of the message of an <see cref="ArgumentException"/>.
/// </summary>
internal static class PlainMessage
{
    // These messages of .NET name nothing without the parameter.
    private static readonly string[] s_unnamed = ["The value cannot be ", "Value cannot be ", "Specified argument was out of the range"];

    /// <summary>Returns the message of an exception without the name of the parameter, unless nothing else says what is invalid.</summary>
    internal static string Of(Exception failure)
    {
        var message = failure.Message;
        return failure is ArgumentException { ParamName: { } parameter }
            && !Array.Exists(s_unnamed, unnamed => message.StartsWith(unnamed, StringComparison.Ordinal))
                ? message.Replace($" (Parameter '{parameter}')", "", StringComparison.Ordinal)
                : message;
    }
}
