Console.WriteLine("usage: -- speed");
