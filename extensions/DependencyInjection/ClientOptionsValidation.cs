using Microsoft.Extensions.Options;

namespace OssGen.Extensions.DependencyInjection;

/// <summary>Validates the options of a client by the rules of the constructor of <see cref="OssClient"/>.</summary>
internal sealed class ClientOptionsValidation : IValidateOptions<OssClientOptions>
{
    public ValidateOptionsResult Validate(string? name, OssClientOptions options)
    {
        try
        {
            new OssClient(options).Dispose();
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException invalid)
        {
            return ValidateOptionsResult.Fail(OptionsMessage.Of("client", name, invalid));
        }
    }
}
