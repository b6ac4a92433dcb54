using System.CommandLine;

namespace OssGen.Tool.Commands;

/// <summary>Creates the argument for files.</summary>
internal static class FileArgument
{
    internal static Argument<string[]> Create(string description)
    {
        var files = new Argument<string[]>("files") { Description = description, Arity = ArgumentArity.OneOrMore };

        // Without this, a misspelled option would be a file that doesn't exist.
        files.Validators.Add(static result =>
        {
            if (result.Tokens.FirstOrDefault(static token => token.Value.StartsWith('-')) is { } option)
            {
                result.AddError(
                    $"There is no option {option.Value.Split('=')[0]}; a file whose name begins with - is written ./{option.Value}.");
            }
        });
        return files;
    }
}
