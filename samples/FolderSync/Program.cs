using Microsoft.Extensions.Options;
using OssGen.Samples;
using OssGen.Samples.FolderSync;

try
{
    var builder = Host.CreateApplicationBuilder(args);

    // In development without Oss:Region or Oss:Endpoint in the configuration, the worker uses an emulator of its own.
    await using var emulator = await LocalEmulator.StartUnlessConfiguredAsync(builder);

    builder.Services.AddOptions<SyncOptions>().BindConfiguration("Sync").ValidateOnStart();
    builder.Services.AddSingleton<IValidateOptions<SyncOptions>, SyncOptionsValidation>();
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddOssClient(builder.Configuration.GetSection("Oss"));
    builder.Services.AddOssTransfer(transfer => transfer.ConcurrentFiles = 8);
    builder.Services.AddHostedService<SyncWorker>();

    var host = builder.Build();
    if (emulator is not null)
    {
        host.Services.GetRequiredService<ILogger<SyncWorker>>().EmulatorIsUsed(emulator.Endpoint);
    }

    await host.RunAsync();
    return 0;
}
catch (OptionsValidationException error)
{
    await Console.Error.WriteLineAsync(error.Message);
    return 2;
}
