using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Select.Values;

/// <summary>Limits the length of a text that a statement makes: a short statement can repeat a long field many times.</summary>
internal static class TextLimit
{
    private const int MaxCharacters = 1024 * 1024;

    /// <summary>Throws OSS's error if the texts of a row, or a concatenation, have too many characters.</summary>
    public static void Require(long characters)
    {
        if (characters > MaxCharacters)
        {
            throw OssErrors.Select(
                "OutputExceedsMaxSize", $"The values that are selected or concatenated have more than {MaxCharacters} characters.");
        }
    }
}
