using Microsoft.Extensions.Options;
using OssGen.Samples;
using OssGen.Samples.FolderSync;

var builder = Host.CreateApplicationBuilder(args);

// Without Oss:Region or Oss:Endpoint in the configuration, the worker uses an emulator of its own.
await using var emulator = await LocalEmulator.StartUnlessConfiguredAsync(builder.Configuration);

builder.Services.AddOptions<SyncOptions>().BindConfiguration("Sync").ValidateOnStart();
builder.Services.AddSingleton<IValidateOptions<SyncOptions>, SyncOptionsValidation>();
builder.Services.AddOssClient(builder.Configuration.GetSection("Oss"));
builder.Services.AddOssTransfer(transfer => transfer.ConcurrentFiles = 8);
builder.Services.AddHostedService<SyncWorker>();

try
{
    await builder.Build().RunAsync();
    return 0;
}
catch (OptionsValidationException error)
{
    await Console.Error.WriteLineAsync(error.Message);
    return 2;
}
