using OssGen.Osscmd;

using var terminal = Terminal.OfProcess();
using var interruption = new Interruption();
return await Application.RunAsync(args, terminal, ProcessEnvironment.Current, interruption.Token);
