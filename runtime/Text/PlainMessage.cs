namespace OssGen.Text;

/// <summary>
/// Messages of exceptions for readers who don't call the method that threw. They know options, files and settings, but not the parameter
/// that .NET names at the end of the message of an <see cref="ArgumentException"/>.
/// </summary>
internal static class PlainMessage
{
    /// <summary>Returns the message of an exception without the name of the parameter.</summary>
    internal static string Of(Exception failure) => failure is ArgumentException { ParamName: { } parameter }
        ? failure.Message.Replace($" (Parameter '{parameter}')", "", StringComparison.Ordinal)
        : failure.Message;
}
