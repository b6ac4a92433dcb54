using OssGen.Samples;
using OssGen.Samples.WebApi;
using OssGen.Samples.WebApi.Files;
using OssGen.Samples.WebApi.Hosting;
using OssGen.Samples.WebApi.Uploads;

var builder = WebApplication.CreateBuilder(args);

// In development without Oss:Region or Oss:Endpoint in the configuration, the app uses an emulator of its own.
await using var emulator = await LocalEmulator.StartUnlessConfiguredAsync(builder);

var files = builder.Configuration.GetSection("Files").Get<FileStoreOptions>() ?? new FileStoreOptions();
builder.Services.AddSingleton(files);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddOssClient(builder.Configuration.GetSection("Oss"));
builder.Services.AddOssTransfer();
builder.Services.AddHealthChecks().AddOss(files.Bucket);
builder.Services.AddHostedService<BucketSetup>();
builder.Services.AddProblemDetails();
builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestBodySize = files.LargestFile);

var app = builder.Build();
if (emulator is not null)
{
    app.Logger.EmulatorIsUsed(emulator.Endpoint);
}

app.UseExceptionHandler();
app.UseOssErrors();
app.UseDefaultFiles();
app.UseStaticFiles();
app.MapHealthChecks("/health");
app.MapFiles();
app.MapUploads();
await app.RunAsync();
