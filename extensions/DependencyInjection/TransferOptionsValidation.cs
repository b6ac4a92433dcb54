using Microsoft.Extensions.Options;

namespace OssGen.Extensions.DependencyInjection;

/// <summary>Validates the options of transfers by the rules of the constructor of <see cref="OssTransfer"/>.</summary>
internal sealed class TransferOptionsValidation : IValidateOptions<OssTransferOptions>
{
    public ValidateOptionsResult Validate(string? name, OssTransferOptions options)
    {
        using var client = new OssClient(new() { Endpoint = "localhost", Region = "cn-hangzhou" });
        try
        {
            _ = new OssTransfer(client, options);
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException invalid)
        {
            return ValidateOptionsResult.Fail(OptionsMessage.Of("transfer", name, invalid));
        }
    }
}
