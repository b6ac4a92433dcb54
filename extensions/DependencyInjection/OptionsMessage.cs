using OssGen.Text;

namespace OssGen.Extensions.DependencyInjection;

/// <summary>The messages about invalid options, which say whose options they are.</summary>
internal static class OptionsMessage
{
    /// <param name="what">What has the options, such as <c>client</c>.</param>
    /// <param name="name">The key of the client; null or empty for the client without a key.</param>
    /// <param name="invalid">The exception of the constructor, whose message says how to fix it.</param>
    public static string Of(string what, string? name, ArgumentException invalid) =>
        $"The options of the OSS {what}{(string.IsNullOrEmpty(name) ? "" : $" '{name}'")} are invalid: {PlainMessage.Of(invalid)}";
}
