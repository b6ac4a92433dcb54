using OssGen.Tool;

return Application.Run(args, Console.Out, Console.Error);
