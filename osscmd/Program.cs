using OssGen.Osscmd;

using var terminal = Terminal.OfProcess();
return await Application.RunAsync(args, terminal, ProcessEnvironment.Current);
